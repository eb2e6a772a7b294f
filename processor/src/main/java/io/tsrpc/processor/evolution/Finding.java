package io.tsrpc.processor.evolution;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A difference of two versions of a type, whatever sends it.
 *
 * @param oldToNew what happens when data of the old version is read as the new one
 * @param newToOld what happens when data of the new version is read as the old one
 */
record Finding(Rule rule, String place, String detail, Outcomes oldToNew, Outcomes newToOld) {
    /** The change that this is for data that goes these ways. */
    Change change(Set<Direction> directions) {
        Set<Break> breaks = new HashSet<>();
        for (Form form : Form.values()) {
            if (directions.contains(Direction.TO_SERVER)) {
                toServer(form, breaks);
            }
            if (directions.contains(Direction.TO_CLIENT)) {
                for (Reader reader : EnumSet.allOf(Reader.class)) {
                    toClient(form, reader, breaks);
                }
            }
        }
        return new Change(rule, place, detail, breaks);
    }

    /** Old clients send all that they could. New clients need not send what only they know. */
    private void toServer(Form form, Set<Break> breaks) {
        if (oldToNew.get(form, Reader.JAVA) != Outcome.SAFE) {
            breaks.add(new Break(Side.OLD_CLIENTS, form, Reader.JAVA));
        }
        if (newToOld.get(form, Reader.JAVA) == Outcome.BREAKS) {
            breaks.add(new Break(Side.OLD_SERVERS, form, Reader.JAVA));
        }
    }

    /** Servers do not know which client listens, so that they send all that they can. */
    private void toClient(Form form, Reader reader, Set<Break> breaks) {
        if (newToOld.get(form, reader) != Outcome.SAFE) {
            breaks.add(new Break(Side.OLD_CLIENTS, form, reader));
        }
        if (oldToNew.get(form, reader) != Outcome.SAFE) {
            breaks.add(new Break(Side.OLD_SERVERS, form, reader));
        }
    }
}
