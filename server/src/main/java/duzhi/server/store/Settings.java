package duzhi.server.store;

import java.nio.file.Path;

/**
 * How the system is started.
 *
 * @param data folder it keeps everything in
 * @param database address of a PostgreSQL database, empty for one of its own in the data folder
 * @param port on which pages are served, 0 for any that is free
 * @param demonstration whether an empty system begins with the demonstration bureau
 */
public record Settings(Path data, String database, int port, boolean demonstration) {}
