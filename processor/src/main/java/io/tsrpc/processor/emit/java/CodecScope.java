package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.TypeUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.lang.model.element.Modifier;

/**
 * State shared by the methods of one codec: its private methods for collections, and its constants for users' forms.
 * Places are paths such as {@code tags/element}; each has the same name in all four methods.
 */
final class CodecScope {
    /** The constant with the codec itself. */
    static final String INSTANCE = "INSTANCE";

    private final boolean recursive;
    private final Qualifiers qualifiers;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> takenNames = new HashSet<>(
            Set.of("Json", JsonNames.FIELD, INSTANCE, Protocol.CODEC_ROOT)); // the first would be readJson(JsonReader)
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();
    private final Map<Form.UserClass, FieldSpec> forms = new LinkedHashMap<>();
    private final Map<JavaClass, MethodSpec> codecs = new LinkedHashMap<>();
    private final Map<JavaClass, MethodSpec> hashings = new LinkedHashMap<>();

    CodecScope(boolean recursive, Locals locals, Qualifiers qualifiers) {
        this.recursive = recursive;
        this.qualifiers = qualifiers;
        takenNames.addAll(locals.all());
    }

    /** Whether values of the type can be nested: then no memory may be reserved for an announced size. */
    boolean recursive() {
        return recursive;
    }

    /**
     * Returns the name of the private method for a place, such as {@code writeTags}. Creates the method on first use.
     */
    String method(
            Format format, String verb, String path, Decoration decoration, Function<String, MethodSpec.Builder> body) {
        String name = verb + names.computeIfAbsent(path, this::free);
        String key = format + name;
        if (!methods.containsKey(key)) {
            methods.put(
                    key,
                    decoration
                            .on(body.apply(name))
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .build());
        }
        return name;
    }

    private String free(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.split("/", -1)) {
            name.append(Locals.capitalized(part));
        }
        return claim(takenNames, name.toString());
    }

    private static String claim(Set<String> taken, String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** The other codec as an expression: its constant, or a method without variables that returns it. */
    CodeBlock codec(JavaClass codec) {
        if (!qualifiers.isHidden(codec)) {
            return CodeBlock.of("$T.$L", JavaNames.raw(codec), INSTANCE);
        }
        return CodeBlock.of("$N()", codecs.computeIfAbsent(codec, this::codecMethod));
    }

    private MethodSpec codecMethod(JavaClass codec) {
        TypeName type = JavaNames.raw(codec);
        return MethodSpec.methodBuilder(
                        claim(takenNames, "codecOf" + codec.simpleName().replaceAll("Codec$", "")))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("return $T.$L", type, INSTANCE)
                .build();
    }

    /** The function that makes hash codes of values of a type: of its codec, or of a method without variables. */
    // MixCodec::saltedHash
    CodeBlock hashing(TypeUse.NamedUse type) {
        JavaClass codec = type.name().codec();
        return qualifiers.isHidden(codec)
                ? CodeBlock.of("$N()", hashings.computeIfAbsent(codec, c -> hashingMethod(type)))
                : hashFunction(codec);
    }

    private static CodeBlock hashFunction(JavaClass codec) {
        return CodeBlock.of("$T::$L", JavaNames.raw(codec), HashMethod.NAME);
    }

    private MethodSpec hashingMethod(TypeUse.NamedUse type) {
        JavaClass codec = type.name().codec();
        return Decoration.mentioning(type.deprecation())
                .on(MethodSpec.methodBuilder(
                        claim(takenNames, "hashOf" + codec.simpleName().replaceAll("Codec$", ""))))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(ToLongFunction.class), JavaNames.of(type.javaType())))
                .addStatement("return $L", hashFunction(codec))
                .build();
    }

    /**
     * What stands for a form in calls.
     *
     * <pre>{@code
     * TextForms.UUID
     * FORM
     * }</pre>
     */
    CodeBlock form(Form form, Deprecation deprecation) {
        return form.fold(
                builtIn -> CodeBlock.of("$T.$L", RuntimeTypes.TEXT_FORMS, builtIn.constant()),
                user -> CodeBlock.of("$N", constant(user, deprecation)));
    }

    private FieldSpec constant(Form.UserClass form, Deprecation deprecation) {
        return forms.computeIfAbsent(form, user -> newConstant(user, deprecation));
    }

    // private static final Money.Form FORM = new Money.Form();
    private FieldSpec newConstant(Form.UserClass form, Deprecation deprecation) {
        String name = form.type()
                .simpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
        TypeName type = JavaNames.of(form.type());
        return Decoration.mentioning(deprecation)
                .on(FieldSpec.builder(type, claim(takenNames, name), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL))
                .initializer("$L()", JavaNames.construct(form.type()))
                .build();
    }

    void addConstants(TypeSpec.Builder codec) {
        codec.addFields(forms.values());
    }

    void addMethods(TypeSpec.Builder codec) {
        codec.addMethods(methods.values());
        codec.addMethods(codecs.values());
        codec.addMethods(hashings.values());
    }
}
