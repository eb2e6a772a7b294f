package io.tsrpc.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compilers that users have, with the processor. */
enum CommandLineCompiler {
    JAVAC {
        @Override
        SourceTree.Result compile(List<Path> files, List<String> options) throws IOException {
            DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager manager = javac.getStandardFileManager(messages, Locale.ROOT, null)) {
                JavaCompiler.CompilationTask task = javac.getTask(
                        null, manager, messages, options, null, manager.getJavaFileObjectsFromPaths(files));
                task.setProcessors(List.of(new TsrpcProcessor()));
                task.call();
            }
            return new SourceTree.Result(texts(messages, true), texts(messages, false));
        }

        private List<String> texts(DiagnosticCollector<JavaFileObject> messages, boolean errors) {
            return messages.getDiagnostics().stream()
                    .filter(m -> (m.getKind() == Diagnostic.Kind.ERROR) == errors)
                    .map(m -> m.getMessage(Locale.ROOT))
                    .toList();
        }
    },

    /** Eclipse's, which IDEs use too. Of what is no error, only our own notes and warnings are kept. */
    ECJ {
        @Override
        SourceTree.Result compile(List<Path> files, List<String> options) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("--release", "17", "-processor", TsrpcProcessor.class.getName()));
            all.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
            files.forEach(file -> all.add(file.toString()));
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            boolean succeeded = BatchCompiler.compile(all.toArray(String[]::new), out, out, null);
            List<String> messages = MESSAGE.splitAsStream(text.toString()).toList();
            List<String> errors =
                    messages.stream().filter(m -> m.startsWith("ERROR")).toList();
            return new SourceTree.Result(
                    succeeded || !errors.isEmpty() ? errors : List.of(text.toString()),
                    messages.stream()
                            .filter(m -> m.startsWith("INFO")
                                    || OUR_WARNING.matcher(m).find())
                            .toList());
        }
    };

    private static final Pattern OUR_WARNING = Pattern.compile("(?s)^WARNING.*\n\\[[A-Z]+(?:_[A-Z]+)+] ");

    private static final Pattern MESSAGE = Pattern.compile("(?m)^\\d+\\. |^-+$");

    abstract SourceTree.Result compile(List<Path> files, List<String> options) throws IOException;
}
