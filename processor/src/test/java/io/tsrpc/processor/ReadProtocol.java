package io.tsrpc.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Compiles sources, generated ones included, without any warning, and returns the protocol that was read. */
final class ReadProtocol {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("^.*?\\b(?:record|interface|enum|class) (\\w+)", Pattern.MULTILINE);
    private static final String ROOT = """
            @io.tsrpc.contract.Protocols
            package chat.protocols;
            """;

    private ReadProtocol() {}

    /** Sources without a package are in the root, {@code chat.protocols}, those without a type are package-infos. Nothing may be reported. */
    static Protocol of(String... sources) {
        List<Protocol> read = new ArrayList<>();
        List<Emitter> emitters = new ArrayList<>(Emitters.all());
        emitters.add((protocol, output) -> read.add(protocol));
        Compilation compilation = Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror")
                .withProcessors(new TsrpcProcessor(emitters))
                .compile(files(sources));
        assertThat(compilation).succeededWithoutWarnings();
        return read.get(0);
    }

    static List<JavaFileObject> files(String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        files.add(JavaFileObjects.forSourceString("chat.protocols.package-info", ROOT));
        for (String source : sources) {
            Matcher inPackage = PACKAGE.matcher(source);
            boolean hasPackage = inPackage.find();
            String packageName = hasPackage ? inPackage.group(1) : "chat.protocols";
            Matcher type = TYPE.matcher(source);
            String name = type.find() ? type.group(1) : "package-info";
            String text = hasPackage ? source : "package chat.protocols;\n" + source;
            files.add(JavaFileObjects.forSourceString(packageName + "." + name, text));
        }
        return files;
    }

    /** The types of the components of a message {@code MsgTest}, in order. */
    static List<TypeUse> components(Protocol protocol) {
        RecordDef test = (RecordDef) definition(protocol, "MsgTest/MsgTest");
        return test.properties().stream().map(p -> p.type()).toList();
    }

    static Definition definition(Protocol protocol, String schemaId) {
        return protocol.definitions().stream()
                .filter(d -> d.name().schemaId().equals(schemaId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(schemaId + " is not among "
                        + protocol.definitions().stream()
                                .map(d -> d.name().schemaId())
                                .toList()));
    }
}
