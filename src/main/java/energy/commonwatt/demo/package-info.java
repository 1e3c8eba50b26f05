/** The sample story of dev mode: two plants whose measurements are real and two to be funded, told through the same doors that operators use. */
package energy.commonwatt.demo;
