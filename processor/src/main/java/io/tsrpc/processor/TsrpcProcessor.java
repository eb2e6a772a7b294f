package io.tsrpc.processor;

import com.google.auto.service.AutoService;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.diagnostic.Reporter;
import io.tsrpc.processor.diagnostic.Rule;
import io.tsrpc.processor.discover.Sources;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.typescript.ImportForm;
import io.tsrpc.processor.emit.typescript.TypeScriptEmitter;
import io.tsrpc.processor.model.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns packages marked {@code @Protocols} into code and TypeScript. It looks at every class of a compilation,
 * because services are known by their names, and claims no annotation. It says nothing unless something is wrong.
 *
 * <p>The option {@value #TYPESCRIPT_OPTION} names a directory that gets the TypeScript files too, besides the class
 * output. The option {@value #IMPORTS_OPTION} says how these files name each other: {@code ts} (the default), {@code js} or
 * {@code none}, for what is put behind their names.
 */
@AutoService(Processor.class)
public final class TsrpcProcessor extends AbstractProcessor {
    /** A directory for TypeScript files. */
    public static final String TYPESCRIPT_OPTION = TypeScriptEmitter.DIRECTORY_OPTION;

    /** How TypeScript files name each other. */
    public static final String IMPORTS_OPTION = "tsrpc.typescript.imports";

    private final @Nullable List<Emitter> emitters;
    private final Sources sources = new Sources(TsrpcProcessor.class.getName());
    private @Nullable Steps steps;

    /** With all emitters. */
    public TsrpcProcessor() {
        this(null);
    }

    TsrpcProcessor(@Nullable List<Emitter> emitters) {
        this.emitters = emitters;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(TYPESCRIPT_OPTION, IMPORTS_OPTION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Problems problems = new Problems();
        try {
            if (steps == null) {
                steps = new Steps(processingEnv, sources, emitters(problems));
            }
            steps.run(round, problems);
        } catch (RuntimeException bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            problems.add(Rule.INTERNAL, Origin.NONE, trace);
        }
        new Reporter(processingEnv.getMessager()).print(problems);
        return false;
    }

    private List<Emitter> emitters(Problems problems) {
        if (emitters != null) {
            return emitters;
        }
        String option = processingEnv.getOptions().getOrDefault(IMPORTS_OPTION, "ts");
        Optional<ImportForm> form = ImportForm.named(option);
        if (form.isEmpty()) {
            problems.add(Rule.OPTION_IMPORTS, Origin.NONE, IMPORTS_OPTION, option);
        }
        return Emitters.all(form.orElse(ImportForm.TS));
    }
}
