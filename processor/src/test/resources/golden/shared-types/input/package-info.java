@io.tsrpc.contract.Protocols
package chat.protocols;
