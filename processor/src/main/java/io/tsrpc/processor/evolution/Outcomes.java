package io.tsrpc.processor.evolution;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The outcome for each format and each reader. */
final class Outcomes {
    static final Outcomes SAFE = all(Outcome.SAFE);
    static final Outcomes NARROWER = all(Outcome.NARROWER);
    static final Outcomes BREAKS = all(Outcome.BREAKS);

    private final Map<Form, Map<Reader, Outcome>> byForm = new EnumMap<>(Form.class);

    private Outcomes() {}

    /** The same outcome for all. */
    static Outcomes all(Outcome outcome) {
        Outcomes outcomes = new Outcomes();
        for (Form form : Form.values()) {
            Map<Reader, Outcome> byReader = new EnumMap<>(Reader.class);
            for (Reader reader : Reader.values()) {
                byReader.put(reader, outcome);
            }
            outcomes.byForm.put(form, byReader);
        }
        return outcomes;
    }

    /** The same outcome for both readers. */
    static Outcomes of(Outcome binary, Outcome json) {
        return all(binary).with(Form.JSON, json);
    }

    /** The same outcome in both formats. */
    static Outcomes readBy(Outcome java, Outcome tsrpc) {
        Outcomes outcomes = all(java);
        outcomes.byForm.values().forEach(byReader -> byReader.put(Reader.TSRPC, tsrpc));
        return outcomes;
    }

    private Outcomes with(Form form, Outcome outcome) {
        byForm.getOrDefault(form, Map.of()).replaceAll((reader, before) -> outcome);
        return this;
    }

    Outcome get(Form form, Reader reader) {
        return byForm.getOrDefault(form, Map.of()).getOrDefault(reader, Outcome.SAFE);
    }

    /** A copy that is safe in all other formats. */
    Outcomes in(Set<Form> forms) {
        Outcomes outcomes = all(Outcome.SAFE);
        for (Form form : forms) {
            for (Reader reader : Reader.values()) {
                outcomes.put(form, reader, get(form, reader));
            }
        }
        return outcomes;
    }

    /** A copy with this outcome if it is worse. */
    Outcomes worse(Form form, Reader reader, Outcome outcome) {
        Outcomes outcomes = in(Set.of(Form.values()));
        outcomes.put(form, reader, get(form, reader).worse(outcome));
        return outcomes;
    }

    private void put(Form form, Reader reader, Outcome outcome) {
        byForm.getOrDefault(form, Map.of()).replace(reader, outcome);
    }

    boolean isSafe() {
        return byForm.values().stream().flatMap(m -> m.values().stream()).allMatch(o -> o == Outcome.SAFE);
    }
}
