package org.whence.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/**
 * A zip file by its directory, so that one damaged entry costs none but itself; a file whose directory is lost is read from
 * its start as far as it goes.
 */
final class ZipWalk implements Walk {
    private final String archive;
    private final Opening opening;
    private final Tally tally;
    private final Inside inside;
    private @Nullable ZipFile file;
    private @Nullable Enumeration<ZipArchiveEntry> directory;
    private @Nullable ZipArchiveInputStream stream;
    private @Nullable SeekableByteChannel channel;
    private boolean opened;
    private boolean over;

    ZipWalk(String archive, Opening opening, Bounds bounds, int depth) {
        this.archive = archive;
        this.opening = opening;
        this.tally = new Tally(archive, bounds);
        this.inside = new Inside(archive, bounds, depth);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Entry found = inside.next();
        if (found == null && !opened) {
            opened = true;
            found = open();
        }
        while (found == null && !over) {
            try {
                found = directory != null ? listed(directory) : streamed();
            } catch (IOException | RuntimeException | NoClassDefFoundError e) {
                // commons-compress throws all of them: at damaged bytes, and at methods of packing whose library is not
                // there
                over = over || directory == null;
                found = damaged(archive, e, tally.fault());
            }
        }
        return found;
    }

    private @Nullable Entry open() throws IOException {
        SeekableByteChannel bytes = opening.open();
        channel = bytes;
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(bytes)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            file = zip;
            directory = zip.getEntriesInPhysicalOrder();
            return null;
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            bytes.close();
            SeekableByteChannel again = opening.open();
            channel = again;
            stream = new ZipArchiveInputStream(Channels.newInputStream(again), "UTF-8", true, true);
            return new Entry.PassedOver(new Issue(
                    "damaged-archive",
                    archive + " offset " + again.size(),
                    "has no directory at its end; it is read from its start as far as it goes",
                    "fetch or pack it again"));
        }
    }

    private @Nullable Entry listed(Enumeration<ZipArchiveEntry> entries) throws IOException {
        ZipFile zip = file;
        if (zip == null || !entries.hasMoreElements()) {
            over = true;
            return null;
        }
        ZipArchiveEntry entry = entries.nextElement();
        Issue unwanted = unwanted(entry);
        if (unwanted != null || over || skipped(entry)) {
            return unwanted == null ? null : new Entry.PassedOver(unwanted);
        }
        String name = inside.name(entry.getName());
        try (InputStream content = zip.getInputStream(entry)) {
            if (content == null) {
                return damaged(name, new IOException("its method of packing is not known"), tally.fault());
            }
            long packed = Math.max(0, entry.getCompressedSize());
            long[] calls = {0};
            return held(entry, tally.read(content, name, () -> calls[0]++ == 0 ? 0 : packed));
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            return damaged(name + " offset " + Math.max(0, entry.getLocalHeaderOffset()), e, tally.fault());
        }
    }

    private @Nullable Entry streamed() throws IOException {
        ZipArchiveInputStream zip = stream;
        SeekableByteChannel bytes = channel;
        ZipArchiveEntry entry = zip == null || bytes == null ? null : zip.getNextEntry();
        if (zip == null || bytes == null || entry == null) {
            over = true;
            return null;
        }
        Issue unwanted = unwanted(entry);
        if (unwanted != null || over || skipped(entry) || !zip.canReadEntryData(entry)) {
            return unwanted == null ? null : new Entry.PassedOver(unwanted);
        }
        String name = inside.name(entry.getName());
        return held(entry, tally.read(zip, name, bytes::position));
    }

    private @Nullable Issue unwanted(ZipArchiveEntry entry) {
        Issue many = tally.entry();
        if (many != null) {
            over = true;
            return many;
        }
        return skipped(entry) ? null : inside.unwanted(entry.getName());
    }

    private static boolean skipped(ZipArchiveEntry entry) {
        return entry.isDirectory() || Inside.isHidden(entry.getName());
    }

    private @Nullable Entry held(ZipArchiveEntry entry, Tally.Content content) throws IOException {
        over = over || content.over();
        return content.issue() != null
                ? new Entry.PassedOver(content.issue())
                : inside.held(entry.getName(), content.bytes());
    }

    private Entry damaged(String where, Throwable e, boolean tooOften) {
        if (tooOften) {
            over = true;
            return new Entry.PassedOver(tally.givenUp());
        }
        return new Entry.PassedOver(new Issue(
                "damaged-archive",
                where,
                "is damaged: " + Entry.clean(String.valueOf(e.getMessage())),
                "fetch or pack it again; the rest was read as far as it goes"));
    }

    @Override
    public void close() throws IOException {
        over = true;
        inside.close();
        if (file != null) {
            file.close();
        }
        if (channel != null) {
            channel.close();
        }
    }
}
