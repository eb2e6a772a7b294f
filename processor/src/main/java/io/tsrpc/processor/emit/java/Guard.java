package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Adds the path to errors of a sequence of writes, at no cost unless one fails.
 *
 * @param at the variable that holds the path segment
 * @param atType the type of that variable
 * @param error the variable of the catch block
 */
record Guard(String at, Class<?> atType, String error) {
    /**
     * One write.
     *
     * @param place the path segment, as a Java literal
     * @param canFail whether it needs a guard
     */
    record Step(CodeBlock place, boolean canFail, CodeBlock code) {}

    // String at = "id";
    // try {
    //     out.writeHeader(0x29);
    //     out.writeLong(value.id());
    //     ...
    //     at = "scores";
    //     out.writeHeader(0x43);
    //     writeScores(out, scores);
    //     ...
    // } catch (CodecException e) {
    //     throw e.at(at);
    // }
    CodeBlock of(List<Step> steps) {
        int first = 0;
        while (first < steps.size() && !steps.get(first).canFail()) {
            first++;
        }
        int end = steps.size();
        while (end > first && !steps.get(end - 1).canFail()) {
            end--;
        }
        CodeBlock.Builder code = CodeBlock.builder();
        steps.subList(0, first).forEach(step -> code.add(step.code()));
        if (first < end) {
            code.add(guarded(steps.subList(first, end)));
        }
        steps.subList(end, steps.size()).forEach(step -> code.add(step.code()));
        return code.build();
    }

    private CodeBlock guarded(List<Step> steps) {
        boolean single = steps.stream().filter(Step::canFail).count() == 1;
        CodeBlock.Builder code = CodeBlock.builder();
        if (!single) {
            code.addStatement("$T $L = $L", atType, at, steps.get(0).place());
        }
        code.beginControlFlow("try");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i > 0 && step.canFail()) {
                code.addStatement("$L = $L", at, step.place());
            }
            code.add(step.code());
        }
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, error);
        code.addStatement("throw $L.at($L)", error, single ? steps.get(0).place() : CodeBlock.of("$L", at));
        return code.endControlFlow().build();
    }
}
