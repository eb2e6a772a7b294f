package io.tsrpc.it.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random protocol, and what some edits make of it.
 *
 * @param seed what the protocol is made from
 * @param steps the edits
 */
record RandomEvolution(long seed, List<Step> steps) {
    private static final int MOST_STEPS = 3;
    private static final List<Edit> EDITS = List.of(Edit.values());

    /** An edit, and the seed of its choices. */
    record Step(Edit edit, long seed) {}

    /** An evolution of the protocol of a seed. */
    static RandomEvolution of(long seed, long changeSeed) {
        Random random = new Random(changeSeed);
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(MOST_STEPS); i >= 0; i--) {
            steps.add(new Step(EDITS.get(random.nextInt(EDITS.size())), random.nextLong()));
        }
        return new RandomEvolution(seed, List.copyOf(steps));
    }

    /** Those with one step less. */
    List<RandomEvolution> simpler() {
        List<RandomEvolution> simpler = new ArrayList<>();
        for (int i = 0; steps.size() > 1 && i < steps.size(); i++) {
            List<Step> others = new ArrayList<>(steps);
            others.remove(i);
            simpler.add(new RandomEvolution(seed, others));
        }
        return simpler;
    }

    /** Its sources in a folder. */
    SourcePair sources(String folder) {
        Draft draft = new Draft(seed, folder);
        Map<String, String> old = draft.sources();
        steps.forEach(step -> draft.edit(step.edit, step.seed));
        return new SourcePair(old, draft.sources());
    }
}
