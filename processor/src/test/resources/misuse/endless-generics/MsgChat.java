package chat.protocols;

import java.util.List;

public record MsgChat(Node<String> node, Left<String> left, Fine<Fine<Fine<Fine<Fine<String>>>>> fine) {}

record Node<T>(T value, Node<List<T>> next) {} // ERROR[ENDLESS_GENERICS] `Node` contains itself with ever longer type arguments

record Left<T>(Right<T> right) {}

record Right<T>(Left<T[]> left) {} // ERROR[ENDLESS_GENERICS] `Left` contains itself with ever longer type arguments

record Fine<T>(T value, Fine<T>[] same) {}
