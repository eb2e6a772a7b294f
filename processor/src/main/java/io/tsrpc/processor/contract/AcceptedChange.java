package io.tsrpc.processor.contract;

/**
 * A breaking change that was let through.
 *
 * @param rule the tag of the rule that it broke
 * @param place where: the kind and name of a service, such as {@code api user/Login}, or the schema id of a type, with a dot and the
 *     member if it is one, such as {@code user/User/User.age}
 * @param reason why nobody breaks, in the words of who accepted it
 */
public record AcceptedChange(String rule, String place, String reason) {}
