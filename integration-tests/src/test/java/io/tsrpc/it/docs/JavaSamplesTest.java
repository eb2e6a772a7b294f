package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java on all pages compiles with the contract that the README shows. */
final class JavaSamplesTest {
    private static final Path README = Path.of("../README.md");
    private static final Path PAGES = Path.of("../docs");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final String ROOT = "com/example/chat/";
    private static final Pattern BETWEEN_TYPES = Pattern.compile("\n\n(?=/\\*\\*|public )");
    private static final Pattern TYPE = Pattern.compile("public (?:interface|record) (\\w+)");

    @TempDir
    Path output;

    @Test
    void samplesOfAllPagesCompile() throws IOException {
        List<JavaSample> samples = samples();
        List<JavaFileObject> sources = new ArrayList<>(contract(samples.get(0)));
        sources.add(source("Sample", Files.readString(SAMPLES.resolve("Sample.java"))));
        String head = Files.readString(SAMPLES.resolve("imports.txt"));
        samples.forEach(sample -> sources.add(source(sample.name(), sample.source(head))));

        assertThat(samples).hasSizeGreaterThan(30);
        assertThat(errors(sources)).isEmpty();
    }

    private static List<JavaSample> samples() throws IOException {
        List<JavaSample> samples = new ArrayList<>(JavaSample.of(README));
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                samples.addAll(JavaSample.of(page));
            }
        }
        return samples;
    }

    /** The types of the README's first sample, messages in the root and all else in the folder user, and two more APIs. */
    private static List<JavaFileObject> contract(JavaSample types) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        String root = "package com.example.chat.protocols";
        sources.add(source("protocols/package-info", "@io.tsrpc.contract.Protocols " + root + ";"));
        sources.add(source("protocols/ApiSend", Files.readString(SAMPLES.resolve("protocols/ApiSend.java"))));
        sources.add(
                source("protocols/account/ApiLogout", Files.readString(SAMPLES.resolve("protocols/ApiLogout.java"))));
        for (String type : BETWEEN_TYPES.splitAsStream(types.code()).toList()) {
            Matcher name = TYPE.matcher(type);
            assertThat(name.find()).as("a public type in %s", type).isTrue();
            String folder = name.group(1).startsWith("Msg") ? "" : "user";
            String head = root + (folder.isEmpty() ? "" : "." + folder) + "; import java.time.*; import java.util.*; ";
            sources.add(source("protocols/" + folder + "/" + name.group(1), head + type));
        }
        return sources;
    }

    private List<String> errors(List<JavaFileObject> sources) {
        String classPath = System.getProperty("java.class.path");
        List<String> options =
                List.of("--class-path", classPath, "--processor-path", classPath, "-d", output.toString());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, sources)
                .call();
        List<String> errors = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
        assertThat(compiled).isEqualTo(errors.isEmpty());
        return errors;
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///" + ROOT + name.replace("//", "/") + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
