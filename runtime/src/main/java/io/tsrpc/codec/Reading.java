package io.tsrpc.codec;

/** The ways to read bytes of which the encoding does not say what they are. */
enum Reading {
    /** One byte, {@code 00} or {@code ff}. */
    BOOLEAN,
    /** A number, an enum or a date. */
    VARINT,
    /** A length and that many bytes. */
    BYTES,
    /** No bytes: a literal as a member of a union or as an index entry. */
    LITERAL,
    /** An array or a tuple as an index entry, whose length also counts its key. */
    PREFIXED,
    /** The block with the id 0 is the first member of a union. */
    MEMBER,
    /** The block with the id 0 is an entry of an index signature: it begins with a key. */
    ENTRY,
    /** Two lists of blocks: a Pick, Omit or Partial of an Overwrite. */
    TWO_LISTS,
    /** A block that is unusual after the one before it: its id is lower, or much higher. */
    UNUSUAL
}
