package io.tsrpc.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotations that services give are like the JVM's own instances. */
final class ConfTest {
    private static final String PACKAGE = "com.example.conf.";

    private static URLClassLoader classes;
    private static ServiceProto proto;

    @BeforeAll
    static void compile() throws Exception {
        SourceFolder.Result compiled = SourceFolder.named("conf").compiled();
        assertThat(compiled.messages()).isEmpty();
        classes = new URLClassLoader(new URL[] {compiled.classes().toUri().toURL()}, ConfTest.class.getClassLoader());
        proto = (ServiceProto) type("ConfProtocol").getField("PROTO").get(null);
    }

    @AfterAll
    static void close() throws Exception {
        classes.close();
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return classes.loadClass(PACKAGE + name);
    }

    private static Class<? extends Annotation> annotation(String name) throws ClassNotFoundException {
        return type(name).asSubclass(Annotation.class);
    }

    private static Service msg(String name) {
        return Objects.requireNonNull(proto.msg(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Defaults", "Values", "folder/deep/Deep"})
    void valuesAreThoseOfTheJvmsOwnInstance(String name) throws Exception {
        Class<? extends Annotation> everything = annotation("Everything");
        Annotation own =
                type(name.replaceFirst("(\\w+)$", "Msg$1").replace('/', '.')).getAnnotation(everything);
        Annotation ours = Objects.requireNonNull(msg(name).conf(everything));

        assertThat(ours).isEqualTo(own).hasSameHashCodeAs(own);
        assertThat(own).isEqualTo(ours);
        assertThat(ours.annotationType()).isEqualTo(everything);
        assertThat(ours).isNotEqualTo(type("MsgBare").getAnnotation(everything)).isNotEqualTo("");
    }

    @Test
    void annotationsWithOtherValuesAreNotEqual() throws Exception {
        Class<? extends Annotation> everything = annotation("Everything");

        assertThat(msg("Defaults").conf(everything))
                .isNotEqualTo(msg("Values").conf(everything))
                .isNotEqualTo(type("MsgValues").getAnnotation(everything));
    }

    @Test
    void theTextIsTheAnnotation() throws Exception {
        assertThat(msg("folder/deep/Deep").conf(annotation("folder.Rate")))
                .hasToString("@com.example.conf.folder.Rate(override=YES)");
        assertThat(msg("Values").conf(annotation("Marks$Internal"))).hasToString("@com.example.conf.Marks.Internal()");
        assertThat(Objects.toString(msg("Values").conf(annotation("Everything"))))
                .startsWith("@com.example.conf.Everything(flag=false, small=127, shorter=-32768, number=99,")
                .endsWith(", that=2, other=[3, 4], none=[])");
    }

    @Test
    void anArrayIsACopy() throws Exception {
        Annotation values = msg("Values").conf(annotation("Everything"));
        int[] other = (int[]) annotation("Everything").getMethod("other").invoke(values);
        other[0] = 100;

        assertThat(annotation("Everything").getMethod("other").invoke(values)).isEqualTo(new int[] {3, 4});
    }

    @Test
    void retentionDoesNotMatter() throws Exception {
        assertThat(msg("Values").conf(annotation("Marks$Internal"))).isNotNull();
        assertThat(msg("Aged").conf(annotation("Marks$Aged"))).isNotNull();
    }

    @Test
    void whatDoesNotHoldIsNull() throws Exception {
        assertThat(msg("Bare").conf(annotation("Everything"))).isNull();
        assertThat(msg("Bare").conf()).containsOnlyKeys("name");
        assertThat(msg("Values").conf(annotation("Rate"))).isNull();
        assertThat(msg("Values").conf(Deprecated.class)).isNull();
    }

    @Test
    void theFoldersAnnotationHoldsForServicesBelow() throws Exception {
        Class<? extends Annotation> rate = annotation("folder.Rate");
        Annotation own = type("folder.package-info").getAnnotation(rate);

        assertThat(msg("folder/deep/Deep").conf(rate)).isEqualTo(own);
        assertThat(Objects.requireNonNull(proto.api("folder/Shallow")).conf(rate))
                .isEqualTo(own);
        assertThat(msg("Values").conf(rate)).isNull();
    }

    @Test
    void theRootsAnnotationHoldsForAllServices() throws Exception {
        Class<? extends Annotation> owner = annotation("Marks$Owner");

        assertThat(proto.services())
                .allSatisfy(service ->
                        assertThat(service.conf(owner)).hasToString("@com.example.conf.Marks.Owner(name=us)"));
    }

    @Test
    void annotationsNeedNotBeThereUntilTheyAreAskedFor() throws Exception {
        URL[] path = classes.getURLs();
        try (URLClassLoader without = new URLClassLoader(path, ConfTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.endsWith(".Everything") || name.contains("Marks")) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        }) {
            ServiceProto lean = (ServiceProto) without.loadClass(PACKAGE + "ConfProtocol")
                    .getField("PROTO")
                    .get(null);

            assertThat(Objects.requireNonNull(lean.msg("Values")).conf()).containsEntry("that", 2);
        }
    }

    @Test
    void annotationsMayComeFromClassFiles(@TempDir Path classPath) throws Exception {
        Compiled.to(
                classPath,
                Compiler.javac()
                        .compile(ReadProtocol.files(
                                "package lib; @io.tsrpc.contract.Conf public @interface Access { Role role(); }",
                                "package lib; public enum Role { @io.tsrpc.contract.StringValue(\"admin\") ADMIN }")));
        Compilation compilation = Compiler.javac()
                .withClasspath(Compiled.classPathWith(classPath))
                .withProcessors(new TsrpcProcessor())
                .compile(ReadProtocol.files("@lib.Access(role = lib.Role.ADMIN) public record MsgChat() {}"));

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/tsrpc/chat.protocols/MsgChat.ts")
                        .orElseThrow()
                        .getCharContent(false))
                .contains("role: 'admin'");
    }

    @Test
    void anotherIdKeepsTheConfiguration() throws Exception {
        Class<? extends Annotation> rate = annotation("folder.Rate");
        Service shallow = Objects.requireNonNull(proto.api("folder/Shallow")).withId(40);
        Service deep = Objects.requireNonNull(proto.msg("folder/deep/Deep")).withId(41);

        assertThat(shallow.id()).isEqualTo(40);
        assertThat(deep.id()).isEqualTo(41);
        assertThat(shallow.conf(rate)).isNotNull().isEqualTo(deep.conf(rate));
        assertThat(shallow.conf()).containsEntry("override", "YES");
    }
}
