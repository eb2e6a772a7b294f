package io.tsrpc.it.conversation;

/** A server on a port of its own, and what a test can ask of it. Thread-safe. */
interface TalkServer extends AutoCloseable {
    /** Where it listens. */
    int port();

    /**
     * Asks it for something.
     *
     * @param verb what
     * @param argument empty if the verb takes none
     * @return its answer, empty if there is nothing to say
     */
    String ask(Verb verb, String argument);

    default String ask(Verb verb) {
        return ask(verb, "");
    }

    /** Ends it, whatever is going on. */
    @Override
    void close();
}
