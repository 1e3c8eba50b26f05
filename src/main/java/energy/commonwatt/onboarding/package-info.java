/** Who may invest: cases with their evidence, the administrators' desk, erasure. */
package energy.commonwatt.onboarding;
