package io.tsrpc.it.differential;

import io.tsrpc.it.differential.Comparison.Failure;
import io.tsrpc.it.types.Choices.Tape;
import java.util.Optional;

/** Tells of a failure by the simplest value that fails for the same. */
final class Report {
    private final Tsbuffer tsbuffer;
    private final String kind;
    private Trial simplest;
    private Mismatch mismatch;

    private Report(Tsbuffer tsbuffer, Failure failure) {
        this.tsbuffer = tsbuffer;
        this.simplest = failure.trial();
        this.mismatch = failure.mismatch();
        this.kind = failure.mismatch().kind();
    }

    /** The failure for people. */
    static String of(Failure failure, long seed) {
        try (Tsbuffer tsbuffer = new Tsbuffer()) {
            Report report = new Report(tsbuffer, failure);
            Tape tape = failure.trial().tape(tsbuffer);
            Tape shrunk = Shrinker.shrink(
                    tape, draws -> report.failing(failure.trial().with(draws)));
            return "%s\n%s\nseed %d, value %d, made by %d choices, shrunk to %d: %s"
                    .formatted(
                            report.mismatch.getMessage(),
                            Mismatch.shortened(report.simplest.shown()),
                            seed,
                            failure.index(),
                            tape.draws().size(),
                            shrunk.draws().size(),
                            shrunk.draws());
        }
    }

    private Optional<Tape> failing(Trial trial) {
        try {
            trial.judge(tsbuffer.ask(trial.questions()));
            return Optional.empty();
        } catch (Mismatch e) {
            if (!e.kind().equals(kind)) {
                return Optional.empty();
            }
            simplest = trial;
            mismatch = e;
            return Optional.of(trial.tape(tsbuffer));
        }
    }
}
