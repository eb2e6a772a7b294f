package io.tsrpc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A foreign processor that writes one class in a given round. */
final class WritingProcessor extends AbstractProcessor {
    private final String className;
    private final String declaration;
    private int roundsLeft;

    WritingProcessor(int round, String className, String declaration) {
        this.roundsLeft = round;
        this.className = className;
        this.declaration = declaration;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        roundsLeft--;
        if (roundsLeft == 0) {
            write();
        }
        return false;
    }

    private void write() {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(className).openWriter()) {
            writer.write("package " + packageName + ";\n" + declaration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
