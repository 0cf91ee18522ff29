package org.whence.cli;

import picocli.CommandLine;

/** The program's version, from its jar. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Whence.class.getPackage().getImplementationVersion();
        return new String[] {"whence " + (version == null ? "(not packaged)" : version)};
    }
}
