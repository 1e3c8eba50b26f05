/** Plants: who proposes them, what they are, where their meters sit, and who approved them. */
package energy.commonwatt.projects;
