import type { ReactNode } from "react";
import { Link } from "@/components/Link";
import { searchPath } from "@/lib/search/paths";
import { readInterest, type SettingsForm } from "@/lib/subscribers/form";
import type { Volumes } from "@/lib/subscribers/volume";
import { volumeText } from "@/lib/subscribers/volumeWords";
import { Suggestions } from "../search/Suggestions";
import { fieldClass } from "./look";
import { Problem } from "./Problem";

type Props = {
  id: string;
  /** The interests to offer besides the trending papers, as `printInterest` prints them. */
  offered: string[];
  values: SettingsForm;
  /** How many papers of four weeks each of them would have brought, as far as they are counted. */
  volumes?: Volumes;
  error: string | undefined;
  children?: ReactNode; // Below the fields
};

/** The interests of a subscription: checkboxes for the offered ones, and fields to add others. */
export function Interests({ id, offered, values, volumes = {}, error, children }: Props) {
  const others = [...new Set([...offered, ...values.interest])].filter((interest) => interest !== "trending");
  return (
    <fieldset aria-describedby={error ? `${id}-interest-error` : undefined}>
      <legend className="font-medium">What you follow</legend>
      <Problem id={`${id}-interest-error`}>{error}</Problem>
      {["trending", ...others].map((interest) => (
        <Box
          key={interest}
          interest={interest}
          ticked={values.interest.includes(interest)}
          papers={volumes[interest]}
        />
      ))}
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <More id={`${id}-topic`} name="topic" label="Topics" value={values.topic} example="cs.CL, diffusion models">
          Categories or keywords, separated by commas
        </More>
        <More
          id={`${id}-search`}
          name="search"
          label="A search"
          value={values.search}
          example='"mixture of experts" -survey'
        >
          Same syntax as on the <Link href="/search">search page</Link>; you get new matches
        </More>
      </div>
      {children}
    </fieldset>
  );
}

type BoxProps = { interest: string; ticked: boolean; papers: number | null | undefined };

function Box({ interest, ticked, papers }: BoxProps) {
  const { kind, value } = readInterest(interest);
  return (
    <label className="mt-1 flex items-baseline gap-2.5 py-1 max-sm:py-2.5">
      <input
        key={String(ticked)}
        type="checkbox"
        name="interest"
        value={interest}
        defaultChecked={ticked}
        className="size-4 shrink-0 translate-y-0.5 accent-accent"
      />
      <span>
        {kind === "trending" ? "Trending papers" : null}
        {kind === "topic" ? (
          <>
            Topic: <bdi>{value}</bdi>
          </>
        ) : null}
        {kind === "search" ? (
          <>
            Search:{" "}
            <Link href={searchPath({ text: value })} className="underline decoration-edge hover:text-accent">
              <bdi>{value}</bdi>
            </Link>
          </>
        ) : null}
        {papers === undefined ? null : <span className="text-muted text-sm">{` · ${volumeText(papers)}`}</span>}
      </span>
    </label>
  );
}

type MoreProps = {
  id: string;
  name: string;
  label: string;
  value: string;
  example: string;
  children: ReactNode;
};

function More({ id, name, label, value, example, children }: MoreProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm">
        {label}
      </label>
      <div className="relative">
        <input
          key={value}
          id={id}
          type="text"
          name={name}
          defaultValue={value}
          placeholder={example}
          maxLength={500}
          autoComplete="off"
          data-fill={name === "topic" ? "topics" : "search"}
          aria-describedby={`${id}-hint`}
          className={`${fieldClass} w-full`}
        />
        <Suggestions />
      </div>
      <p id={`${id}-hint`} className="mt-1 text-muted text-sm [&_a]:underline [&_a]:decoration-edge">
        {children}
      </p>
    </div>
  );
}
