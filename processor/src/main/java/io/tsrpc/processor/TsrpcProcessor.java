package io.tsrpc.processor;

import com.google.auto.service.AutoService;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.diagnostic.Reporter;
import io.tsrpc.processor.discover.KnownAnnotations;
import io.tsrpc.processor.discover.Sources;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.typescript.ImportForm;
import io.tsrpc.processor.emit.typescript.TypeScriptEmitter;
import io.tsrpc.processor.model.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates code and TypeScript from packages marked with {@code @Protocols}. It inspects every class of a compilation,
 * because services are recognized by their names, and claims no annotation, unless the option {@value #CLAIM_OPTION} is set. It
 * prints nothing unless it reports a problem.
 *
 * <p>The option {@value #TYPESCRIPT_OPTION} names a directory to which the TypeScript files are written in addition to
 * the class output. The option {@value #IMPORTS_OPTION} sets the extension with which these files import each other:
 * {@code ts} (the default), {@code js} or {@code none}. The option {@value #PACKAGES_OPTION} adds {@code packages.d.ts}.
 */
@AutoService(Processor.class)
public final class TsrpcProcessor extends AbstractProcessor {
    /** The option that names a directory for TypeScript files. */
    public static final String TYPESCRIPT_OPTION = TypeScriptEmitter.DIRECTORY_OPTION;

    /** The option that sets how TypeScript files import each other. */
    public static final String IMPORTS_OPTION = "tsrpc.typescript.imports";

    /** The option that makes it declare TSRPC's npm packages in TypeScript, for compilers that do not find their types. */
    public static final String PACKAGES_OPTION = "tsrpc.typescript.packages";

    /**
     * The option that makes it claim the annotations that it reads, where there are no others: {@code -Xlint:processing} then does
     * not warn that nobody knows them. The compiler runs no processor behind one that has claimed everything.
     */
    public static final String CLAIM_OPTION = "tsrpc.claim";

    private final @Nullable List<Emitter> emitters;
    private final Sources sources = new Sources(TsrpcProcessor.class.getName());
    private @Nullable Steps steps;

    /** Creates a processor with all emitters. */
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
        return Options.names();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // only if the option says that no other processor waits behind
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Problems problems = new Problems();
        try {
            if (steps == null) {
                Options.check(processingEnv.getOptions(), problems);
                steps = new Steps(processingEnv, sources, emitters());
            }
            steps.run(round, problems);
        } catch (RuntimeException bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            problems.add(ProblemKind.INTERNAL, Origin.NONE, trace);
        }
        new Reporter(processingEnv).print(problems);
        return isClaiming() && KnownAnnotations.areAll(annotations);
    }

    private boolean isClaiming() {
        return Options.isOn(processingEnv.getOptions(), CLAIM_OPTION);
    }

    private List<Emitter> emitters() {
        if (emitters != null) {
            return emitters;
        }
        Map<String, String> options = processingEnv.getOptions();
        ImportForm form = Optional.ofNullable(options.get(IMPORTS_OPTION))
                .flatMap(ImportForm::named)
                .orElse(ImportForm.TS);
        return Emitters.all(new TypeScriptEmitter(form, Options.isOn(options, PACKAGES_OPTION)));
    }
}
