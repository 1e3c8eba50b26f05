package energy.commonwatt.bench;

import java.util.Arrays;
import java.util.List;

/** Measured values of one thing, in ascending order. */
record Spread(double[] values) {

    static Spread of(List<Double> measured) {
        double[] values = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return new Spread(values);
    }

    double min() {
        return values[0];
    }

    double max() {
        return values[values.length - 1];
    }

    double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The smallest value that at least this share of the values, in per cent, does not exceed. */
    double percentile(int percent) {
        return values[Math.max(0, (int) Math.ceil(values.length * percent / 100.0) - 1)];
    }

    List<Double> list() {
        return Arrays.stream(values).boxed().toList();
    }
}
