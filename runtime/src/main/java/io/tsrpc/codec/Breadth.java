package io.tsrpc.codec;

/** How many readings of unknown blocks are considered, in the order in which they are tried. */
enum Breadth {
    /** All but the rarest. */
    WIDE(30, false, 6),
    /** Only likely ones, for blocks with so many readings that following all of them costs too much. */
    NARROW(10, false, 18),
    /** {@link Reading#TWO_LISTS} too, which only npm peers write, and rarely. */
    TWO_LISTS(30, true, 20);

    /** How much more than the likeliest one a reading may cost. */
    final int spread;

    final boolean hasTwoLists;

    /** How many steps there may have been when it ends, for each of the first bytes. */
    final int workPerByte;

    Breadth(int spread, boolean hasTwoLists, int workPerByte) {
        this.spread = spread;
        this.hasTwoLists = hasTwoLists;
        this.workPerByte = workPerByte;
    }
}
