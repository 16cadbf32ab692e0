type Fields = Readonly<Record<string, string>>;

/** Empty fields of a form count as left out. */
function filled(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** The decision form as the API would have sent it. */
export function decisionFromForm(fields: Fields): unknown {
  const technique = filled(fields, 'technique');
  const sources = [1, 2].flatMap((number) => {
    const title = filled(fields, `source${number}Title`);
    const url = filled(fields, `source${number}Url`);
    const excerpt = filled(fields, `source${number}Excerpt`);
    return title === undefined && url === undefined && excerpt === undefined
      ? []
      : [{ title, url, excerpt }];
  });
  return {
    kind: filled(fields, 'kind'),
    verdict: filled(fields, 'verdict'),
    techniques: technique === undefined ? [] : [technique],
    title: filled(fields, 'title'),
    claim: filled(fields, 'claim'),
    summary: filled(fields, 'summary'),
    explanation: fields.explanation ?? '',
    sources,
  };
}

/** The second review form as the API would have sent it. */
export function secondReviewFromForm(fields: Fields): unknown {
  return {
    verdict: filled(fields, 'verdict'),
    comment: filled(fields, 'comment'),
    returned: fields.returned === 'true',
  };
}
