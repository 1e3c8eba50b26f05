/** The sample story of dev mode: two plants whose measurements are real, told through the same doors that operators use. */
package energy.commonwatt.demo;
