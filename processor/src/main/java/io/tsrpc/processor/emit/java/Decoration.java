package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * What the contract puts on a generated member: Javadoc, deprecation, and silence about deprecated things that the
 * member has to mention. All members get it here.
 *
 * @param warnings those that the member suppresses
 */
record Decoration(CodeBlock javadoc, Deprecation deprecation, List<String> warnings) {
    /** For a member that stands for the service and mentions its types. */
    static Decoration of(Service service) {
        return of(service, Services.mentioned(service));
    }

    /** For a member that stands for the service and mentions its types and its constant. */
    static Decoration withConstant(Service service) {
        return of(service, Services.mentionedWithConstant(service));
    }

    private static Decoration of(Service service, Deprecation mentioned) {
        CodeBlock otherwise = CodeBlock.of(
                "The $L {@code $L}.",
                service.fold(api -> "API", msg -> "message"),
                service.info().name());
        Deprecation own = service.info().deprecation();
        return new Decoration(Javadocs.of(service.info().doc(), otherwise), own, warnings(own, mentioned));
    }

    /** For a member that stands for nothing of the contract, but mentions something that is so deprecated. */
    static Decoration mentioning(Deprecation mentioned) {
        return new Decoration(CodeBlock.of(""), Deprecation.NONE, warnings(Deprecation.NONE, mentioned));
    }

    /** In a deprecated member only what is deprecated for removal warns. */
    private static List<String> warnings(Deprecation own, Deprecation mentioned) {
        return switch (mentioned) {
            case NONE -> List.of();
            case ORDINARY -> own == Deprecation.NONE ? List.of("deprecation") : List.of();
            case FOR_REMOVAL -> own == Deprecation.NONE ? List.of("deprecation", "removal") : List.of("removal");
        };
    }

    /** The same for a member that suppresses this warning too. */
    Decoration suppressing(String warning) {
        List<String> all = new ArrayList<>(warnings);
        all.add(warning);
        return new Decoration(javadoc, deprecation, all);
    }

    MethodSpec.Builder on(MethodSpec.Builder method) {
        return method.addJavadoc(javadoc).addAnnotations(annotations());
    }

    FieldSpec.Builder on(FieldSpec.Builder field) {
        return field.addJavadoc(javadoc).addAnnotations(annotations());
    }

    TypeSpec.Builder on(TypeSpec.Builder type) {
        return type.addJavadoc(javadoc).addAnnotations(annotations());
    }

    // @Deprecated(forRemoval = true)
    // @SuppressWarnings("removal")
    private List<AnnotationSpec> annotations() {
        List<AnnotationSpec> annotations = new ArrayList<>();
        AnnotationSpec.Builder deprecated = AnnotationSpec.builder(Deprecated.class);
        switch (deprecation) {
            case NONE -> {}
            case ORDINARY -> annotations.add(deprecated.build());
            case FOR_REMOVAL ->
                annotations.add(deprecated.addMember("forRemoval", "true").build());
        }
        if (!warnings.isEmpty()) {
            AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
            warnings.forEach(warning -> suppress.addMember("value", "$S", warning));
            annotations.add(suppress.build());
        }
        return annotations;
    }
}
