package io.tsrpc.processor.model;

/** How a peer that does not know a block's id finds the end of the block: the two low bits of its header. */
public enum LengthType {
    /** A varint length, then that many bytes. */
    LENGTH_DELIMITED(0),
    /** One varint (or the byte of a boolean). */
    VARINT(1),
    /** Eight bytes. */
    EIGHT_BYTES(2),
    /** A list of blocks with headers of their own. */
    BLOCKS(3);

    private final int bits;

    LengthType(int bits) {
        this.bits = bits;
    }

    /** The two bits. */
    public int bits() {
        return bits;
    }

    /** The header of a block with this id: {@code (id << 2) | bits}. */
    public int header(int id) {
        return id << 2 | bits;
    }
}
