package io.tsrpc.it.vectors;

/** Why a vector cannot be replayed. The sentence for each stands in {@code skipped.txt}, above the names of its vectors. */
enum Reason {
    INHERITANCE,
    INTERSECTION,
    MAPPED_TYPE,
    UNION_OF_PARTS,
    NULL_AS_VALUE,
    LITERAL,
    ID,
    NO_SUCH_TYPE,
    REFUSED_BY_PROCESSOR,
    NO_SUCH_VALUE,
    TEXT_IN_JSON,
    EXCESS
}
