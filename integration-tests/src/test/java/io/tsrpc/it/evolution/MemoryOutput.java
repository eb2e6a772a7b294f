package io.tsrpc.it.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** What a compilation writes, kept in memory: thousands of files would take longer than what is in them. */
final class MemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, File> classes = new HashMap<>();

    MemoryOutput(JavaFileManager inputs) {
        super(inputs);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        File file = new File(className.replace('.', '/') + kind.extension, kind);
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.put(className, file);
        }
        return file;
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
        return new File(relativeName, JavaFileObject.Kind.OTHER);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    /** Loads the classes. */
    ClassLoader loader() {
        return new ClassLoader(MemoryOutput.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                File file = classes.get(name);
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.bytes.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static final class File extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        File(String path, Kind kind) {
            super(URI.create("memory:///" + path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(UTF_8);
        }
    }
}
