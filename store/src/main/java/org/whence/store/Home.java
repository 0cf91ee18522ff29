package org.whence.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds a store: the database, the search index, the log. Names in it are ASCII, so that no locale can
 * break them.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws StoreException if it cannot be made or written to
     */
    public static Home at(Path folder) {
        Home home = new Home(folder);
        try {
            Files.createDirectories(home.folder);
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(home.folder + " is a file, not a folder; give another folder with --home", e);
        } catch (IOException e) {
            throw new StoreException(
                    home.folder + " cannot be made (" + e.getClass().getSimpleName()
                            + "); give a folder you can write to with --home",
                    e);
        }
        if (!Files.isWritable(home.folder)) {
            throw new StoreException(
                    home.folder + " cannot be written to; give a folder you can write to with --home", null);
        }
        return home;
    }

    public Path database() {
        return folder.resolve("whence.db");
    }

    public Path index() {
        return folder.resolve("search");
    }

    /** The last register that was made; derived, see {@link KeptRegister}. */
    public Path register() {
        return folder.resolve("register.db");
    }

    public Path lock() {
        return folder.resolve("writer.lock");
    }

    /** What was sent to the web app, as it came. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path log() {
        return folder.resolve("whence.log");
    }
}
