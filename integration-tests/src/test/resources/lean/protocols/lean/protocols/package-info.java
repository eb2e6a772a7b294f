@io.tsrpc.contract.Protocols
package lean.protocols;
