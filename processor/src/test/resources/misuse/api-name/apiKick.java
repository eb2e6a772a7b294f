package chat.protocols;

public interface apiKick { // ERROR[API_NAME] rename it to `ApiKick`
    record Request() {}
}
