package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasReturnType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tsrpc.stub.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What generated code uses of the runtime, by the contracts of these tests. {@code -Dgoldens.update=true} rewrites the list, which is
 * right only while its generation has not been released.
 */
final class GenerationUsesTest {
    private static final Path LIST = Path.of("src/test/resources/generation/" + Generation.CURRENT + ".txt");

    @Test
    void generatedCodeUsesWhatTheListOfItsGenerationSays() throws IOException {
        Set<String> used = new TreeSet<>();
        for (SourceFolder contract : SourceFolder.all()) {
            SourceFolder.Result result = contract.compiled();
            new ClassFileImporter()
                    .importPath(result.classes()).stream()
                            .filter(type -> result.files().containsKey(sourceFile(type)))
                            .forEach(generated -> addUses(generated, used));
        }
        if (Boolean.getBoolean("goldens.update")) {
            Files.write(LIST, used);
        }

        assertThat(List.copyOf(used))
                .as("what generated code uses; if generation %d is released, this needs another", Generation.CURRENT)
                .isEqualTo(Files.readAllLines(LIST));
    }

    private static String sourceFile(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    }

    private static void addUses(JavaClass generated, Set<String> used) {
        for (JavaAccess<?> access : generated.getAccessesFromSelf()) {
            if (isOfRuntime(access.getTargetOwner())) {
                used.add(text(access.getTarget()));
            } else if (access.getTargetOwner().equals(generated)) { // possibly inherited
                access.getTarget()
                        .resolveMember()
                        .filter(member -> isOfRuntime(member.getOwner()))
                        .ifPresent(member -> used.add(text(member)));
            }
        }
        for (JavaClass parent : generated.getRawInterfaces()) {
            if (isOfRuntime(parent)) {
                parent.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .forEach(method -> used.add("implements " + text(method)));
            }
        }
    }

    private static boolean isOfRuntime(JavaClass type) {
        return type.getPackageName().startsWith("io.tsrpc");
    }

    // io.tsrpc.codec.BinaryReader.readString(): java.lang.String
    private static String text(HasName.AndFullName member) {
        return member instanceof HasReturnType method
                ? member.getFullName() + ": " + method.getRawReturnType().getName()
                : member.getFullName();
    }
}
