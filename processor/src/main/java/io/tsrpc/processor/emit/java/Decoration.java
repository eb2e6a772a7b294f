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
 * Javadoc and annotations of a generated member: the contract's Javadoc and deprecation, and suppressed warnings about
 * deprecated types that the member mentions. No other class adds these.
 *
 * @param warnings the warnings that the member suppresses
 */
record Decoration(CodeBlock javadoc, Deprecation deprecation, List<String> warnings) {
    /** The decoration of a member that represents the service and mentions its types. */
    static Decoration of(Service service) {
        return of(service, Services.mentioned(service));
    }

    /** The decoration of a member that represents the service and mentions its types and its constant. */
    static Decoration withConstant(Service service) {
        return of(service, Services.mentionedWithConstant(service));
    }

    /** The decoration of a member that represents the service and mentions its types and its configuration. */
    static Decoration withConf(Service service) {
        return of(service, Services.mentioned(service).max(service.info().conf().deprecation()));
    }

    private static Decoration of(Service service, Deprecation mentioned) {
        CodeBlock otherwise = CodeBlock.of(
                "The $L {@code $L}.",
                service.fold(api -> "API", msg -> "message"),
                service.info().name());
        Deprecation own = service.info().deprecation();
        return new Decoration(Javadocs.of(service.info().doc(), otherwise), own, warnings(own, mentioned));
    }

    /** The decoration of a member that represents no part of the contract but mentions a type with this deprecation. */
    static Decoration mentioning(Deprecation mentioned) {
        return new Decoration(CodeBlock.of(""), Deprecation.NONE, warnings(Deprecation.NONE, mentioned));
    }

    /** Within a deprecated member, only mentions of types deprecated for removal cause a warning. */
    private static List<String> warnings(Deprecation own, Deprecation mentioned) {
        return switch (mentioned) {
            case NONE -> List.of();
            case ORDINARY -> own == Deprecation.NONE ? List.of("deprecation") : List.of();
            case FOR_REMOVAL -> own == Deprecation.NONE ? List.of("deprecation", "removal") : List.of("removal");
        };
    }

    /** A copy that also suppresses this warning. */
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
