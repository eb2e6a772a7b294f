package io.tsrpc.it.typescript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How projects are set up that the emitted files go into. */
enum Setup {
    /** The servers of TSRPC's templates. */
    TSRPC_SERVER("commonjs", """
            "module": "commonjs", "target": "es2018", "moduleResolution": "node", "esModuleInterop": true,
            "skipLibCheck": true, "forceConsistentCasingInFileNames": true"""),
    /** The browser clients of TSRPC's templates. */
    TSRPC_BROWSER("commonjs", """
            "module": "esnext", "target": "es5", "moduleResolution": "node", "esModuleInterop": true,
            "allowSyntheticDefaultImports": true, "isolatedModules": true, "skipLibCheck": true"""),
    /** All that can be checked, with the older resolution. */
    NODE("module", """
            "module": "esnext", "moduleResolution": "node", "verbatimModuleSyntax": true"""),
    /** All that can be checked, with Node's own resolution. */
    NODENEXT("module", """
            "module": "nodenext", "moduleResolution": "nodenext", "verbatimModuleSyntax": true,
            "paths": {"tsrpc-proto": ["../node_modules/tsrpc-proto/index.d.ts"]}"""),
    /** Node's own resolution for packages that are not ES modules. */
    NODENEXT_COMMONJS("commonjs", """
            "module": "nodenext", "moduleResolution": "nodenext\""""),
    /** All that can be checked, with a bundler's resolution. */
    BUNDLER("module", """
            "module": "esnext", "moduleResolution": "bundler", "verbatimModuleSyntax": true, "skipLibCheck": true,
            "paths": {"tsrpc-proto": ["../node_modules/tsrpc-proto/index.d.ts"]}""");

    private final String packageType;
    private final String options;

    Setup(String packageType, String options) {
        this.packageType = packageType;
        this.options = options;
    }

    /** A fresh copy of all emitted files in a package of this kind. */
    Path copy() throws IOException {
        Path folder = Emitted.copyTo(packageType);
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"" + packageType + "\"}");
        return folder;
    }

    /** The {@code compilerOptions}; those later on win. */
    String options(String... more) {
        String strict = """
                "strict": true, "noEmit": true, "target": "es2022", "lib": ["es2022"], "types": [],
                "skipDefaultLibCheck": true,
                "isolatedModules": true, "exactOptionalPropertyTypes": true, "noUnusedLocals": true""";
        return "{" + strict + ", " + options + String.join("", more) + "}";
    }
}
