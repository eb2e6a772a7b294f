package io.tsrpc.processor.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Login, login",
        "URL, url",
        "URL2, url2",
        "HTMLPage, htmlPage",
        "ABTest, abTest",
        "X, x",
        "_Old, _Old",
        "New, new_",
        "Notify, notify_",
        "GetClass, getClass_",
        "2Go, _2Go",
        "_, __"
    })
    void methodsBeginWithASmallWord(String service, String method) {
        assertThat(ServiceNames.method(service)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "Login, LOGIN",
        "user/Login, USER_LOGIN",
        "user/HTMLPage, USER_HTML_PAGE",
        "userAdmin/URL, USER_ADMIN_URL",
        "Send2All, SEND2_ALL",
        "2Go, _2_GO",
        "_, __"
    })
    void constantsAreFolderAndWordsInCapitals(String service, String constant) {
        assertThat(ServiceNames.constant(service)).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"ApiLogin, true", "Api_x, true", "Api2, true", "Api, false", "Apiary, false", "MyApi, false"})
    void prefixCountsBeforeAnythingButASmallLetter(String className, boolean counts) {
        assertThat(ServiceNames.isApi(className)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.chat.protocols, Chat",
        "com.example.chat, Chat",
        "chat_room.protocol, ChatRoom",
        "protocols, ''",
        "com.example._1, _1"
    })
    void protocolIsCalledAfterItsPackage(String packageName, String name) {
        assertThat(ProtocolName.fromPackage(packageName)).isEqualTo(name);
    }

    @Test
    void foldersAreRelativeToTheRootOrWhole() {
        assertThat(ServiceNames.folder("a.b", "a.b")).isEmpty();
        assertThat(ServiceNames.folder("a.b", "a.b.c.d")).isEqualTo("c/d");
        assertThat(ServiceNames.folder("a.b", "a.bc")).isEqualTo("a/bc");
    }
}
