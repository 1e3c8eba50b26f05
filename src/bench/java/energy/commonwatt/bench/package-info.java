/** Measures the platform against the plain ways of doing the same; see docs/benchmarks.md. Runs in Maven's profile {@code bench} only. */
package energy.commonwatt.bench;
