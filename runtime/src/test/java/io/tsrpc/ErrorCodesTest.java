package io.tsrpc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tsrpc.room.RoomDecision;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The codes of errors that the runtime creates: constants, the code that uses them, and the page that lists them. */
class ErrorCodesTest {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tsrpc");

    private static List<Field> constants() {
        return List.of(ErrorCode.class.getFields());
    }

    @Test
    void aCodeIsNamedAsItsConstant() throws IllegalAccessException {
        for (Field constant : constants()) {
            ErrorCode code = (ErrorCode) constant.get(null);
            assertThat(code).isEqualTo(ErrorCode.of(constant.getName()));
            TsrpcError error = TsrpcError.of("", TsrpcErrorType.API_ERROR, constant.getName());
            assertThat(error.hasCode(code)).isTrue();
            assertThat(error.withCode(1).hasCode(code)).isFalse();
            assertThat(TsrpcError.of("").hasCode(code)).isFalse();
        }
    }

    @Test
    void theRuntimeHasNoCodeThatIsNoConstant() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(
                        ErrorCode.class,
                        TsrpcError.class,
                        TsrpcException.class,
                        ApiCall.class,
                        Admission.class,
                        RoomDecision.class)
                .and()
                .haveNameNotMatching(".*ErrorData.*") // reads what a peer has sent
                .should()
                .callMethod(ErrorCode.class, "of", String.class)
                .orShould()
                .callMethod(TsrpcError.class, "of", String.class, TsrpcErrorType.class, String.class)
                .orShould()
                .callMethod(TsrpcError.class, "withCode", String.class)
                .orShould()
                .callConstructor(TsrpcException.class, String.class, String.class)
                .check(RUNTIME);
    }

    @Test
    void everyConstantIsUsed() {
        List<String> unused = new ArrayList<>();
        for (Field constant : constants()) {
            boolean used = RUNTIME.get(ErrorCode.class).getField(constant.getName()).getAccessesToSelf().stream()
                    .anyMatch(access -> !access.getOriginOwner().isEquivalentTo(ErrorCode.class));
            if (!used) {
                unused.add(constant.getName());
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void thePageListsAllCodes() throws IOException {
        Set<String> listed = new TreeSet<>();
        String codes =
                Files.readString(PAGE).split("### Codes of clients\n", 2)[1].split("### Close codes", 2)[0];
        codes.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher code = CODE.matcher(line.split("\\|", -1)[1]);
            while (code.find()) {
                listed.add(code.group(1));
            }
        });
        assertThat(constants()).extracting(Field::getName).containsExactlyInAnyOrderElementsOf(listed);
    }
}
