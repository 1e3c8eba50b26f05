package energy.commonwatt.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.response.EthBlock.Block;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.http.HttpService;

import energy.commonwatt.local.TemporaryStack;

/** How much of the chain's gas appending to logs takes. */
final class Capacity {

    private static final int PLANTS = 1_000;
    private static final int SECONDS = 900;
    private static final long BLOCK_SECONDS = 1;

    private Capacity() {
    }

    /** @return gas of each transaction of the newest blocks that had an event, whole transactions */
    static List<Double> gasOfAppends() throws IOException {
        Web3j node = Web3j.build(new HttpService(TemporaryStack.chain().nodes().getFirst()));
        try {
            BigInteger newest = node.ethBlockNumber().send().getBlockNumber();
            EthFilter filter = new EthFilter(
                    DefaultBlockParameter.valueOf(newest.subtract(BigInteger.valueOf(120)).max(BigInteger.ONE)),
                    DefaultBlockParameterName.LATEST, List.of());
            List<String> hashes = node.ethGetLogs(filter).send().getLogs().stream().map(EthLog.LogResult::get)
                    .map(log -> (EthLog.LogObject) log)
                    .filter(log -> log.getTopics().size() == 3 && log.getData().length() == 130)
                    .map(EthLog.LogObject::getTransactionHash).distinct().toList();
            List<Double> gas = new java.util.ArrayList<>();
            for (String hash : hashes) {
                gas.add(node.ethGetTransactionReceipt(hash).send().getTransactionReceipt().orElseThrow().getGasUsed()
                        .doubleValue());
            }
            return gas;
        } finally {
            node.shutdown();
        }
    }

    /** @return per cent of the network's gas for 1,000 plants, each with a batch of readings of its own every quarter of an hour */
    static double share(double gasOfOne) throws IOException {
        Web3j node = Web3j.build(new HttpService(TemporaryStack.chain().nodes().getFirst()));
        try {
            Block block = node.ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false).send().getBlock();
            double perSecond = block.getGasLimit().doubleValue() / BLOCK_SECONDS;
            return 100.0 * PLANTS * gasOfOne / SECONDS / perSecond;
        } finally {
            node.shutdown();
        }
    }
}
