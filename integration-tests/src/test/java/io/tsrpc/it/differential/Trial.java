package io.tsrpc.it.differential;

import io.tsrpc.it.types.Choices.Tape;
import java.util.List;

/** A random value that both sides are tried with. */
interface Trial {
    /** What to ask tsbuffer; this makes the value, if it is made in Java. */
    List<String> questions() throws Mismatch;

    /** Says whether both sides agree, given the answers to all questions. */
    void judge(List<Tsbuffer.Answer> answers) throws Mismatch;

    /** In which formats they do: the value may be one that JSON cannot carry. */
    Formats formats();

    /** The choices that the value was made by. */
    Tape tape(Tsbuffer tsbuffer);

    /** The same message made by other choices. */
    Trial with(List<Integer> draws);

    /** The value for people, with what it is in each format; the last answers are known. */
    String shown();

    /** Formats. */
    enum Formats {
        /** Binary only. */
        BINARY,
        /** Both. */
        BINARY_AND_JSON
    }
}
