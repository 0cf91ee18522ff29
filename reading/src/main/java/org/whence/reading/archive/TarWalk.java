package org.whence.reading.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/** A tar file from its start; behind a damaged place its form gives nothing to hold on to, so the walk ends there. */
final class TarWalk implements Walk {
    private final String archive;
    private final Opening opening;
    private final boolean packed;
    private final Tally tally;
    private final Inside inside;
    private @Nullable TarArchiveInputStream stream;
    private @Nullable SeekableByteChannel channel;
    private boolean over;

    TarWalk(String archive, Opening opening, boolean packed, Bounds bounds, int depth) {
        this.archive = archive;
        this.opening = opening;
        this.packed = packed;
        this.tally = new Tally(archive, bounds);
        this.inside = new Inside(archive, bounds, depth);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Entry found = inside.next();
        while (found == null && !over) {
            SeekableByteChannel bytes = channel;
            if (bytes == null) {
                bytes = opening.open();
                channel = bytes;
            }
            try {
                TarArchiveInputStream tar = stream;
                if (tar == null) {
                    InputStream raw = new BufferedInputStream(Channels.newInputStream(bytes));
                    tar = new TarArchiveInputStream(packed ? new GZIPInputStream(raw) : raw, "UTF-8");
                    stream = tar;
                }
                found = step(tar, bytes);
            } catch (IOException | RuntimeException | NoClassDefFoundError e) {
                over = true;
                found = new Entry.PassedOver(new Issue(
                        "damaged-archive",
                        archive + " offset " + bytes.position(),
                        "is damaged or cut off: " + Entry.clean(String.valueOf(e.getMessage())),
                        "fetch or pack it again; what came before was read, what follows could not be"));
            }
        }
        return found;
    }

    private @Nullable Entry step(TarArchiveInputStream tar, SeekableByteChannel bytes) throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        if (entry == null) {
            over = true;
            return null;
        }
        Issue many = tally.entry();
        if (many != null) {
            over = true;
            return new Entry.PassedOver(many);
        }
        if (!entry.isFile() || entry.isSparse() || Inside.isHidden(entry.getName())) {
            return null;
        }
        Issue unwanted = inside.unwanted(entry.getName());
        if (unwanted != null) {
            // what is passed over is unpacked all the same, and a bomb is none the smaller for its name
            Tally.Content rest = tally.read(tar, inside.name(entry.getName()), bytes::position);
            over = rest.over();
            return new Entry.PassedOver(over && rest.issue() != null ? rest.issue() : unwanted);
        }
        Tally.Content content = tally.read(tar, inside.name(entry.getName()), bytes::position);
        over = content.over();
        return content.issue() != null
                ? new Entry.PassedOver(content.issue())
                : inside.held(entry.getName(), content.bytes());
    }

    @Override
    public void close() throws IOException {
        over = true;
        inside.close();
        if (channel != null) {
            channel.close();
        }
    }
}
