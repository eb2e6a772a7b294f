package io.tsrpc.processor.evolution;

import io.tsrpc.processor.model.Scalar;

/** What happens when numbers of one type are read as another. */
final class NumberReading {
    /** The largest power of two up to which a float or a double has all integers. */
    private static final int FLOAT_BITS = 24;

    private static final int DOUBLE_BITS = 53;

    private NumberReading() {}

    static boolean isNumber(Scalar scalar) {
        return scalar != Scalar.BOOLEAN && scalar != Scalar.STRING;
    }

    /** Whether both have the same bytes for the same number. */
    static boolean isSameKind(Scalar a, Scalar b) {
        return a.isInteger() == b.isInteger() && a.isUnsigned() == b.isUnsigned();
    }

    static Outcomes outcomes(Scalar written, Scalar read) {
        Outcome java = java(written, read);
        Outcome tsrpc = tsrpc(written, read);
        Outcomes outcomes = Outcomes.readBy(java, tsrpc);
        if (!isSameKind(written, read)) {
            outcomes = outcomes.worse(Form.BINARY, Reader.JAVA, Outcome.BREAKS)
                    .worse(Form.BINARY, Reader.TSRPC, Outcome.BREAKS);
        }
        return outcomes;
    }

    private static Outcome java(Scalar written, Scalar read) {
        boolean fits = switch (read) {
            case DOUBLE -> !written.isInteger() || bits(written) <= DOUBLE_BITS;
            case FLOAT -> written == Scalar.FLOAT || (written.isInteger() && bits(written) <= FLOAT_BITS);
            default ->
                written.isInteger()
                        && bits(written) <= readableBits(read)
                        && (written.isUnsigned() || !read.isUnsigned());
        };
        return fits ? Outcome.SAFE : Outcome.NARROWER;
    }

    /** JavaScript has doubles, and TSRPC checks only whether they are integers and not negative. */
    private static Outcome tsrpc(Scalar written, Scalar read) {
        boolean exact = bits(written) <= DOUBLE_BITS || bits(read) > DOUBLE_BITS;
        boolean fits = !read.isInteger() || (written.isInteger() && (written.isUnsigned() || !read.isUnsigned()));
        return exact && fits ? Outcome.SAFE : Outcome.NARROWER;
    }

    /** The bits of the largest integer that may be written. */
    private static int bits(Scalar scalar) {
        return switch (scalar) {
            case BYTE, UINT_BYTE -> Byte.SIZE - 1;
            case SHORT, UINT_SHORT -> Short.SIZE - 1;
            case INT, UINT_INT -> Integer.SIZE - 1;
            case JAVA_LONG, JAVA_UINT_LONG -> Long.SIZE - 1;
            default -> DOUBLE_BITS;
        };
    }

    /** The limit of JavaScript's integers is checked when a long is written, not when it is read. */
    private static int readableBits(Scalar scalar) {
        return bits(scalar) == DOUBLE_BITS ? Long.SIZE - 1 : bits(scalar);
    }
}
