package io.tsrpc.it.evolution;

import io.tsrpc.processor.evolution.Break;
import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.processor.evolution.Side;
import java.util.Set;
import java.util.StringJoiner;

/** Who breaks, for people. */
final class Breaks {
    private Breaks() {}

    /** Those of a side: {@code Bj Bt Jj Jt}, where B is binary, J is JSON, j is Java and t is TSRPC. */
    static String shown(Set<Break> breaks, Side side) {
        StringJoiner shown = new StringJoiner(" ");
        for (Form form : Form.values()) {
            for (Reader reader : Reader.values()) {
                if (breaks.contains(new Break(side, form, reader))) {
                    shown.add((form == Form.BINARY ? "B" : "J") + (reader == Reader.JAVA ? "j" : "t"));
                }
            }
        }
        return shown.length() == 0 ? "·" : shown.toString();
    }
}
