package energy.commonwatt.chain;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.utils.Numeric;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.OkHttpClient;

/**
 * One member's node. Every call answers or throws {@link ChainUnavailable}; a {@code null} answer is never read as "absent".
 */
class ChainNode {

    /** A raw JSON answer, for fields that web3j does not know. */
    static class JsonResponse extends Response<JsonNode> {
    }

    private final URI address;
    private final HttpService service;
    private final Web3j web3j;

    ChainNode(URI address, Duration timeout) {
        this.address = address;
        OkHttpClient client = new OkHttpClient.Builder().connectTimeout(timeout).readTimeout(timeout).callTimeout(timeout)
                .build();
        this.service = new HttpService(address.toString(), client, false);
        this.web3j = Web3j.build(service);
    }

    URI address() {
        return address;
    }

    Web3j web3j() {
        return web3j;
    }

    long chainId() {
        return result(web3j.ethChainId()).getChainId().longValueExact();
    }

    String genesisHash() {
        return block("0x0").path("hash").asText();
    }

    long height() {
        return result(web3j.ethBlockNumber()).getBlockNumber().longValueExact();
    }

    /** Base fee of the newest block in wei per gas; 0 on a free network. */
    BigInteger baseFee() {
        return Numeric.decodeQuantity(block("latest").path("baseFeePerGas").asText("0x0"));
    }

    /** @param block number as hex quantity, or a tag */
    JsonNode block(String block) {
        return present(new Request<>("eth_getBlockByNumber", List.of(block, false), service, JsonResponse.class));
    }

    JsonNode blockByHash(String hash) {
        return present(new Request<>("eth_getBlockByHash", List.of(hash, false), service, JsonResponse.class));
    }

    /** Number of transactions of the account in mined blocks: the next nonce that the chain will take. */
    long minedNonce(String account) {
        return result(web3j.ethGetTransactionCount(account, DefaultBlockParameterName.LATEST)).getTransactionCount()
                .longValueExact();
    }

    boolean hasCode(String account) {
        return result(web3j.ethGetCode(account, DefaultBlockParameterName.LATEST)).getCode().length() > 2;
    }

    Optional<TransactionReceipt> receipt(String hash) {
        return result(web3j.ethGetTransactionReceipt(hash)).getTransactionReceipt();
    }

    EthGetProof.Proof proof(String account, List<String> slots, long block) {
        EthGetProof.Proof proof = result(
                web3j.ethGetProof(account, slots, DefaultBlockParameter.valueOf(BigInteger.valueOf(block)).getValue()))
                .getProof();
        if (proof == null) {
            throw new ChainUnavailable(address + " has no state of block " + block + " any more");
        }
        return proof;
    }

    /** Hands the bytes over. An error of the node is an answer here: the caller decides what it means. */
    Optional<String> send(String raw) {
        Response<String> answer = call(web3j.ethSendRawTransaction(raw));
        return answer.hasError() ? Optional.of(answer.getError().getMessage()) : Optional.empty();
    }

    private JsonNode present(Request<?, JsonResponse> request) {
        JsonNode node = result(request).getResult();
        if (node == null || node.isNull()) {
            throw new ChainUnavailable(address + " answered null to " + request.getMethod() + request.getParams());
        }
        return node;
    }

    private <R extends Response<?>> R result(Request<?, R> request) {
        R response = call(request);
        if (response.hasError()) {
            throw new ChainUnavailable(
                    address + " answered " + request.getMethod() + " with: " + response.getError().getMessage());
        }
        return response;
    }

    private <R extends Response<?>> R call(Request<?, R> request) {
        try {
            return request.send();
        } catch (IOException | RuntimeException e) {
            throw new ChainUnavailable(address + " did not answer " + request.getMethod() + ": " + e.getMessage(), e);
        }
    }
}
