package io.tsrpc.it.evolution;

import java.util.List;

/**
 * A type that releases talk about.
 *
 * @param type its schema id in the folder of its protocol
 * @param directions what sends it
 */
record Topic(String type, List<Direction> directions) {
    /** What the services of a draft send. */
    static final List<Topic> OF_DRAFTS = List.of(
            new Topic("PtlAsk/ReqAsk", List.of(Direction.REQUEST)),
            new Topic("PtlAsk/ResAsk", List.of(Direction.RESPONSE)),
            new Topic("MsgTell/MsgTell", List.of(Direction.MESSAGE)));

    /** What the examples are about, as if anything could send it. */
    static final List<Topic> OF_EXAMPLES = List.of(new Topic("MsgIt/MsgIt", List.of(Direction.values())));

    /** The schema id of the type if the protocol is in a folder. */
    String schemaId(String folder) {
        return folder + "/" + type;
    }
}
