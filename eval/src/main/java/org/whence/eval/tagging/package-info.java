/**
 * Training and measuring the learned taggers of {@link org.whence.entity}: readers of public sets, the trainer, exact and
 * official scores. Start at {@link org.whence.eval.tagging.TaggerCommand}. May use everything that ships.
 */
@NullMarked
package org.whence.eval.tagging;

import org.jspecify.annotations.NullMarked;
