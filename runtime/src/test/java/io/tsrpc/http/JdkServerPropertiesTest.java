package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties of the JDK's server, which hold for the whole JVM. */
class JdkServerPropertiesTest {
    private static final int OPEN_REQUESTS = 20;
    private static final String CONNECTIONS = "jdk.httpserver.maxConnections";
    private static final List<String> NAMES = List.of(
            "sun.net.httpserver.nodelay",
            "sun.net.httpserver.maxIdleConnections",
            CONNECTIONS,
            "sun.net.httpserver.maxReqHeaders",
            "sun.net.httpserver.maxReqHeaderSize",
            "sun.net.httpserver.idleInterval");

    private final Map<String, String> before = new TreeMap<>();

    /** The JDK reads them once, and other tests of this JVM need them. */
    @BeforeAll
    static void letTheJdkReadThem() throws IOException {
        JdkServerProperties.set(OPEN_REQUESTS, false);
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
                .stop(0);
    }

    @BeforeEach
    void forget() {
        for (String name : NAMES) {
            String value = System.getProperty(name);
            if (value != null) {
                before.put(name, value);
            }
            System.clearProperty(name);
        }
    }

    @AfterEach
    void restore() {
        NAMES.forEach(System::clearProperty);
        before.forEach(System::setProperty);
    }

    /** Sets the properties. Returns what is logged. */
    private static String set() {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            JdkServerProperties.set(OPEN_REQUESTS, false);
        } finally {
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thoseThatAreNotSetAreSet() {
        System.setProperty("sun.net.httpserver.idleInterval", "33");
        assertThat(set()).doesNotContain("jdk.httpserver");
        assertThat(NAMES).extracting(System::getProperty).doesNotContainNull();
        assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
        assertThat(System.getProperty("sun.net.httpserver.idleInterval")).isEqualTo("33");
    }

    /** Each has buffers of 35 KiB, however idle it is. */
    @Test
    void connectionsTakeAQuarterOfTheHeapAtMost() {
        String unused = set();
        long heap = Runtime.getRuntime().maxMemory();
        assertThat(Long.getLong(CONNECTIONS) * (35 << 10)).isLessThanOrEqualTo(heap / 4);
        assertThat(Long.getLong("sun.net.httpserver.maxIdleConnections") * (35 << 10))
                .isLessThanOrEqualTo(heap / 8);

        NAMES.forEach(System::clearProperty);
        JdkServerProperties.set(OPEN_REQUESTS, true);
        assertThat(Long.getLong(CONNECTIONS) * (80 << 10)).isLessThanOrEqualTo(heap / 4);
    }

    @Test
    void whatComesTooLateIsToldWithTheOptionsThatHelp() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer another = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        another.start();
        try {
            assertThat(set())
                    .contains("Another HTTP server of the JDK is running", " -Dsun.net.httpserver.idleInterval=75")
                    .doesNotContain("-Dsun.net.httpserver.nodelay");
            assertThat(set()).as("all are set").isEmpty();
        } finally {
            another.stop(0);
        }
    }

    @Test
    void aLimitOfTheJdkThatIsLessThanTheServersIsTold() {
        System.setProperty(CONNECTIONS, "19");
        assertThat(set()).contains("The JDK closes connections beyond " + CONNECTIONS + ", 19");
        System.setProperty(CONNECTIONS, "20");
        assertThat(set()).isEmpty();
    }
}
