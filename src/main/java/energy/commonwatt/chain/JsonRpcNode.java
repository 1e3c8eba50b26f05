package energy.commonwatt.chain;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthGetProof;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.utils.Numeric;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.OkHttpClient;

/** A node reached by JSON-RPC over HTTP. A {@code null} where the node must have something counts as no answer. */
class JsonRpcNode implements MemberNode {

    /** A raw JSON answer, for fields that web3j does not know. */
    static class JsonResponse extends Response<JsonNode> {
    }

    private final URI address;
    private final HttpService service;
    private final Web3j web3j;

    JsonRpcNode(URI address, Duration timeout) {
        this.address = address;
        OkHttpClient client = new OkHttpClient.Builder().connectTimeout(timeout).readTimeout(timeout).callTimeout(timeout)
                .build();
        this.service = new HttpService(address.toString(), client, false);
        this.web3j = Web3j.build(service);
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public long chainId() {
        return result(web3j.ethChainId()).getChainId().longValueExact();
    }

    @Override
    public String genesisHash() {
        return block("0x0").path("hash").asText();
    }

    @Override
    public ChainTip tip() {
        JsonNode block = block("latest");
        return new ChainTip(quantity(block, "number").longValueExact(),
                Instant.ofEpochSecond(quantity(block, "timestamp").longValueExact()), quantity(block, "baseFeePerGas"));
    }

    @Override
    public JsonNode block(long number) {
        return block(Numeric.encodeQuantity(BigInteger.valueOf(number)));
    }

    @Override
    public long minedNonce(String account) {
        return result(web3j.ethGetTransactionCount(account, DefaultBlockParameterName.LATEST)).getTransactionCount()
                .longValueExact();
    }

    @Override
    public boolean hasCode(String account) {
        return result(web3j.ethGetCode(account, DefaultBlockParameterName.LATEST)).getCode().length() > 2;
    }

    @Override
    public String call(String from, String contract, String data) {
        Response<String> answer = call(web3j.ethCall(Transaction.createEthCallTransaction(from, contract, data),
                DefaultBlockParameterName.LATEST));
        if (answer.hasError()) {
            // 3: the contract reverted; "data" has its reason. Anvil and Besu quote the hex once more.
            String reason = String.valueOf(answer.getError().getData()).replace("\"", "");
            if (answer.getError().getCode() == 3 || reason.startsWith("0x")) {
                throw new ContractRefusal(reason);
            }
            throw new ChainUnavailable(address + " answered eth_call with: " + answer.getError().getMessage());
        }
        return answer.getResult();
    }

    @Override
    public Optional<TransactionReceipt> receipt(String hash) {
        return result(web3j.ethGetTransactionReceipt(hash)).getTransactionReceipt();
    }

    @Override
    public boolean knows(String hash) {
        return result(web3j.ethGetTransactionByHash(hash)).getTransaction().isPresent();
    }

    @Override
    public EthGetProof.Proof proof(String account, List<String> slots, long block) {
        EthGetProof.Proof proof = result(
                web3j.ethGetProof(account, slots, DefaultBlockParameter.valueOf(BigInteger.valueOf(block)).getValue()))
                .getProof();
        if (proof == null) {
            throw new ChainUnavailable(address + " has no state of block " + block + " any more");
        }
        return proof;
    }

    @Override
    public Optional<String> send(String raw) {
        Response<String> answer = call(web3j.ethSendRawTransaction(raw));
        return answer.hasError() ? Optional.of(answer.getError().getMessage()) : Optional.empty();
    }

    private JsonNode block(String block) {
        Request<?, JsonResponse> request = new Request<>("eth_getBlockByNumber", List.of(block, false), service,
                JsonResponse.class);
        JsonNode node = result(request).getResult();
        if (node == null || node.isNull()) {
            throw new ChainUnavailable(address + " does not have block " + block);
        }
        return node;
    }

    private static BigInteger quantity(JsonNode block, String field) {
        return Numeric.decodeQuantity(block.path(field).asText("0x0"));
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
