package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.proto.ServiceProto;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unusual names, generics, recursion, modules and deprecation do not change what codecs do. */
final class UnusualContractsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // names that generated code itself uses
                "awkward-names | com.example.names | MsgLocals |"
                        + " {'in':1,'out':2,'value':3,'theValue':4,'header':5,'blocks':6,'seen':7,'at':'a','e':'b','property':'c',"
                        + "'json':['d'],'items':[['e'],[]],'itemsElement':['f'],'required':{'g':'h'},'type':'i','tags':['j'],'tagsMark':8}",
                "awkward-names | com.example.names | MsgPlace | {'place':[1,2,3,4,'a',5]}",
                "awkward-names | com.example.names | ApiClassReq |"
                        + " {'override':{'names':['a']},'list':{'users':[{'name':{'first':'b','last':'c'}}]},"
                        + "'codec':{'codecs':{'d':{'codecs':{}}}},'user':{'name':{'first':'e','last':'f'}}}",
                "hidden-java-lang | com.example.hidden | ApiTryReq |"
                        + " {'object':{'any':1,'more':[{'any':'a','more':[]}]},'string':{'text':'b','counts':{'c':2}},'override':'NO'}",
                "hidden-java-lang | com.example.hidden | ApiTryRes | {'exception':{'type':'Timeout','after':3}}",
                // generic types, and types that contain themselves in lists, maps, arrays, tuples and unions
                "generics | com.example.generics | ApiListReq |"
                        + " {'filter':{'type':'And','all':[{'type':'Not','filter':{'type':'Named','name':'a'}},"
                        + "{'type':'Ranges','ranges':[[1,2,[3,4]],[5,6]]}]}}",
                "generics | com.example.generics | ApiListRes |"
                        + " {'items':{'items':[{'name':'a'}],'next':{'name':'b'},'byName':{'c':{'name':'d'}},'total':1},"
                        + "'pages':{'items':[{'items':['e'],'byName':{},'total':2}],'byName':{},'total':3},"
                        + "'tree':{'item':{'name':'f'},'left':{'item':{'name':'g'},'children':[],'named':{},'array':[],"
                        + "'groups':[],'tags':[],'numbers':[]},'children':[],'named':{'h':{'item':{'name':'i'},'children':[],"
                        + "'named':{},'array':[],'groups':[],'tags':[],'numbers':[]}},'array':[{'item':{'name':'j'},'children':[],"
                        + "'named':{},'array':[],'groups':[],'tags':[],'numbers':[]}],'groups':[[],[{'item':{'name':'k'},'children':[],"
                        + "'named':{},'array':[],'groups':[],'tags':['l'],'numbers':[1,2]}]],'tags':['m'],'numbers':[3]}}",
                "deprecated | com.example.old | ApiNewReq | {'kind':'FIRST','name':'a'}",
                "deprecated | com.example.old | ApiNewRes | {'values':[{'text':'a'}],'either':{'type':'Two','two':'b'}}",
                "module | com.example.mod.protocols | MsgNote | {'text':'a','lines':['b',null]}",
                // a type of two protocols has a codec in each
                "two-roots | com.example.a | MsgUser |"
                        + " {'user':{'name':'a','address':{'type':'Contact','mail':'b'}},'contact':{'type':'Contact','mail':'c'}}",
                "two-roots | com.example.b | MsgUser | {'user':{'name':'a','address':{'type':'Contact','mail':'b'}}}",
            })
    void whatIsWrittenIsReadBack(String contract, String packageName, String type, String quoted)
            throws IOException, ReflectiveOperationException {
        String json = quoted.replace('\'', '"');
        try (GeneratedCodecs codecs = GeneratedCodecs.of(contract, packageName)) {
            Codec<Object> codec = codecs.codec(type);
            byte[] bytes = GeneratedCodecs.toBytes(codec, GeneratedCodecs.fromJson(codec, json));
            Object back = GeneratedCodecs.fromBytes(codec, bytes);

            assertThat(GeneratedCodecs.toJson(codec, back)).isEqualTo(json);
            assertThat(GeneratedCodecs.toBytes(codec, back)).isEqualTo(bytes);
        }
    }

    @Test
    void charactersThatEndLinesAndHalvesOfCharactersStayWhatTheyAre() throws IOException, ReflectiveOperationException {
        List<String> texts = List.of(
                "a\u2028b",
                "a\u2029b",
                "a\u0085b",
                "a\u000bb\fb",
                "\r\n\t\b\0\"\\'$L",
                "\ud83d",
                "\ude00\ud83d",
                "\ud83d\ude00");
        String json = "{\"endings\":["
                + texts.stream().map(text -> JsonPrinter.of(text, 0)).collect(Collectors.joining(","))
                + "],\"mixed\":[\"\\u2028\",\"\\ude00\",1],\"shapes\":[{\"type\":\"\\u2028\u0085\\n\",\"size\":1},"
                + "{\"type\":\"\\ud83d\",\"size\":2}]}";
        try (GeneratedCodecs codecs = GeneratedCodecs.of("unusual-texts", "com.example.texts")) {
            Codec<Object> codec = codecs.codec("MsgTexts");
            Object value = GeneratedCodecs.fromJson(codec, json);
            Object back = GeneratedCodecs.fromBytes(codec, GeneratedCodecs.toBytes(codec, value));

            assertThat(JsonParser.parse(GeneratedCodecs.toJson(codec, back))).isEqualTo(JsonParser.parse(json));
            ServiceProto proto = (ServiceProto) Objects.requireNonNull(
                    codecs.load("TextsProtocol").getField("PROTO").get(null));
            assertThat(Objects.requireNonNull(proto.msg("Texts")).conf()).containsEntry("value", texts);
        }
    }

    @Test
    void whatOnlyItsPackageKnowsIsHiddenInGeneratedCode() throws IOException, ReflectiveOperationException {
        try (GeneratedCodecs codecs = GeneratedCodecs.of("package-private", "com.example.secret")) {
            assertThat(isPublic(codecs, "MsgHiddenCodec")).isFalse();
            assertThat(isPublic(codecs, "ApiHiddenChoiceCodec")).isFalse();
            assertThat(isPublic(codecs, "ApiOpenReqCodec")).isTrue();
            assertThat(codecs.load("SecretClient").getDeclaredMethods())
                    .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                    .flatExtracting(UnusualContractsTest::parameterTypes)
                    .contains("com.example.secret.ApiOpen$Req")
                    .noneMatch(type -> type.contains("Hidden"));
        }
    }

    private static boolean isPublic(GeneratedCodecs codecs, String type) throws ClassNotFoundException {
        return Modifier.isPublic(codecs.load(type).getModifiers());
    }

    private static List<String> parameterTypes(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
    }
}
